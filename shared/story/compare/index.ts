export { carryDecisions, type CarriedDecisions } from './carry-decisions';
export { compareReports, type TextDiff } from './compare-reports';
export { matchReports, type MatchedReport, type ReportMatches } from './match-reports';
export { renewCommentary, type Answers, type Renewed } from './renew-commentary';
export { writeCorrection, type CorrectionFacts } from './write-correction';
