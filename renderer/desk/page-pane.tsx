import { Maximize, Minus, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { Layout } from '#shared/layout';
import { IconButton } from '../design';
import { useFaces } from '../page';
import type { Spot } from '../press';
import { TemplateFaults } from '../templates';
import { useSay } from '../words';
import { CopyfitBar } from './copyfit-bar';
import { PageBed } from './page-bed';
import { TemplateChooser } from './template-chooser';
import { useSize } from './use-size';
import { percentOf, scaleOf } from './zoom';
import type { ZoomState } from './zoom-state';

export interface PagePaneProps {
  readonly layout: Layout | 'failed' | undefined;
  readonly fontsFailed: boolean;
  readonly templateId: string | undefined;
  readonly onTemplate: (templateId: string) => void;
  readonly zoom: ZoomState;
  readonly current: string | undefined;
  /** A place that a finding points at. */
  readonly spot: Spot | undefined;
  readonly onSelect: (owner: string) => void;
}

/** What rulers and air take from the pane before a page fits into it, CSS pixels. */
const FRAME = { width: 18 + 2 * 20, height: 18 + 14 + 32 };

/** 版面: the story as it will be printed, redrawn while it is written. */
export function PagePane(props: PagePaneProps) {
  const { layout, zoom } = props;
  const [size, viewport] = useSize();
  const page = isLayout(layout) ? layout.pages[0] : undefined;
  const scale =
    page === undefined || size === undefined
      ? undefined
      : scaleOf(zoom.zoom, page, {
          width: size.width - FRAME.width,
          height: size.height - FRAME.height,
        });
  return (
    <div className="page-view">
      <div className="pane-head page-head">
        <TemplateChooser templateId={props.templateId} onTemplate={props.onTemplate} />
        <ZoomTools scale={scale} zoom={zoom} />
      </div>
      <Viewport {...props} viewport={viewport} scale={scale} />
      <CopyfitBar layout={isLayout(layout) ? layout : undefined} />
    </div>
  );
}

function isLayout(layout: PagePaneProps['layout']): layout is Layout {
  return layout !== undefined && layout !== 'failed';
}

interface ViewportProps extends PagePaneProps {
  readonly viewport: (element: HTMLElement | null) => void;
  readonly scale: number | undefined;
}

function Viewport(props: ViewportProps) {
  const say = useSay();
  const { viewport, scale, layout, fontsFailed, current, spot, onSelect } = props;
  const faces = useFaces(isLayout(layout) ? layout.pages : []);
  const isFailed = fontsFailed || layout === 'failed' || faces === 'failed';
  return (
    <div
      className="page-scroll"
      ref={viewport}
      role="region"
      tabIndex={-1}
      aria-label={say('版面预览', 'Page preview')}
      data-pane-focus
    >
      <TemplateFaults />
      {isFailed ? <PageFault fontsFailed={fontsFailed || faces === 'failed'} /> : null}
      {isLayout(layout) && scale !== undefined && faces === 'ready' ? (
        <PageBed
          pages={layout.pages}
          scale={scale}
          current={current}
          spot={spot}
          onSelect={onSelect}
        />
      ) : null}
    </div>
  );
}

function PageFault({ fontsFailed }: { readonly fontsFailed: boolean }) {
  const say = useSay();
  return (
    <p className="page-fault" role="alert">
      {fontsFailed
        ? say(
            '版面用的字体没有读到。写作和存稿不受影响；重新打开程序再看版面',
            'The page’s fonts could not be read. Writing and saving go on; restart to see the page',
          )
        : say(
            '版面排不出来，这是程序的毛病。写作和存稿不受影响；继续改动会再排',
            'The page could not be laid out; this is a fault of the program. Writing and saving go on; the next change lays it out again',
          )}
    </p>
  );
}

interface ZoomToolsProps {
  readonly scale: number | undefined;
  readonly zoom: ZoomState;
}

function ZoomTools({ scale, zoom }: ZoomToolsProps) {
  const say = useSay();
  const shown = scale === undefined ? undefined : percentOf(scale);
  useEffect(() => {
    if (shown !== undefined) zoom.show(shown);
  });
  return (
    <div className="zoom push" role="group" aria-label={say('缩放', 'Zoom')}>
      <IconButton
        icon={Minus}
        label={say('缩小', 'Zoom out')}
        shortcut="Ctrl −"
        onPress={() => zoom.turn('out')}
      />
      <Button
        className="button bare zoom-shown"
        aria-label={say(`${shown ?? 100}%，按实际大小看`, `${shown ?? 100}%, show printed size`)}
        onPress={() => zoom.set(100)}
      >
        {shown === undefined ? '' : `${shown}%`}
      </Button>
      <IconButton
        icon={Plus}
        label={say('放大', 'Zoom in')}
        shortcut="Ctrl +"
        onPress={() => zoom.turn('in')}
      />
      <IconButton
        icon={Maximize}
        label={say('看整版', 'Fit the page')}
        shortcut="Ctrl 0"
        isOn={zoom.zoom === 'fit'}
        onPress={() => zoom.turn('fit')}
      />
    </div>
  );
}
