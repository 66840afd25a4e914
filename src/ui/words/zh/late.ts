/** The Chinese texts that come with what is loaded late. */
import { activationsWords } from './late/activations.ts';
import { comparisonWords, latencyWords } from './late/comparison.ts';
import { dataWords, ownDataWords } from './late/data.ts';
import { exportWords, filesWords } from './late/files.ts';
import { findRemediesWords } from './late/find-remedies.ts';
import { imagePathWords } from './late/image-path.ts';
import { agreementWords, confusionWords, imagesWords, marginsWords } from './late/images.ts';
import { fourAccuraciesWords, layerErrorsWords, layerTimesWords } from './late/layers.ts';
import { lessonWords } from './late/lessons/card.ts';
import { classLinkWords, lessonEditorWords, lessonListWords } from './late/lessons/list.ts';
import { networkWords } from './late/network.ts';
import { remediedWords } from './late/remedied.ts';
import { remedyWords } from './late/remedies.ts';
import { reportWords } from './late/report.ts';
import { runsFilesWords, workspaceWords } from './late/runs/files.ts';
import { runsWords } from './late/runs/list.ts';
import { runsReportWords } from './late/runs/report.ts';
import { schemeOptionsWords } from './late/scheme-options.ts';
import { settingsPanelWords } from './late/settings.ts';
import { cardWords, shareWords } from './late/share.ts';
import { sweepWords } from './late/sweep.ts';
import { filtersWords, levelsWords, roundingWords, rowsWords } from './late/weights.ts';
import { terms } from './terms.ts';
import { toldTexts } from './told.ts';

export const late = {
  activationsWords,
  comparisonWords,
  latencyWords,
  dataWords,
  ownDataWords,
  exportWords,
  filesWords,
  findRemediesWords,
  imagePathWords,
  agreementWords,
  confusionWords,
  imagesWords,
  marginsWords,
  fourAccuraciesWords,
  layerErrorsWords,
  layerTimesWords,
  lessonWords,
  classLinkWords,
  lessonEditorWords,
  lessonListWords,
  networkWords,
  remediedWords,
  remedyWords,
  reportWords,
  runsFilesWords,
  workspaceWords,
  runsWords,
  runsReportWords,
  schemeOptionsWords,
  settingsPanelWords,
  cardWords,
  shareWords,
  sweepWords,
  filtersWords,
  levelsWords,
  roundingWords,
  rowsWords,
  terms,
  toldTexts,
};
