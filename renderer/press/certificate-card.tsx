import { FileCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { readCertificate } from '#shared/desk';
import { useSay } from '../words';

interface CertificateCardProps {
  readonly done: { readonly fileName: string; readonly certificate: string };
  readonly onKeep: () => void;
}

/** 核对证明: which file was made of which source, and that they were found equal. */
export function CertificateCard({ done, onKeep }: CertificateCardProps) {
  const say = useSay();
  const certificate = readCertificate(done.certificate);
  if (certificate === undefined) return null;
  const { fileSha256, sourceSha256, storyVersion } = certificate;
  return (
    <section className="certificate" aria-label={say('核对证明', 'Certificate')}>
      <h3 className="certificate-head">
        <FileCheck size={16} strokeWidth={1.5} aria-hidden />
        {say('与原文逐字一致', 'Equals the source, word for word')}
        <Button className="button small push" onPress={onKeep}>
          {say('存核对证明', 'Keep certificate')}
        </Button>
      </h3>
      <dl className="certificate-facts">
        <dt>{say('文件', 'File')}</dt>
        <dd>{done.fileName}</dd>
        <dt>{say('稿次', 'Version')}</dt>
        <dd>{storyVersion === null ? '—' : say(`第 ${storyVersion} 稿`, `${storyVersion}`)}</dd>
        <dt>{say('文件指纹', 'File hash')}</dt>
        <dd className="mono">{fileSha256}</dd>
        <dt>{say('原文指纹', 'Source hash')}</dt>
        <dd className="mono">{sourceSha256}</dd>
      </dl>
    </section>
  );
}
