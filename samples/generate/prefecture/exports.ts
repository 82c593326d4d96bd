import type { Export } from '../export.ts';
import type { Prefecture } from '../units.ts';
import { finalAccounts } from './accounts.ts';
import { assetStatistics, disposalProceeds } from './assets.ts';
import { approvalDates, budgetCompilation, draftReview, projectReserve, publicationCheck } from './budget.ts';
import { bondProjectMonitoring, debtRiskRegister, debtSystem } from './debt.ts';
import { evaluationResults, performanceManagement, performanceSampling } from './performance.ts';
import { dataCollection, financialReport, masterDataSampling } from './platform.ts';
import * as policy from './policy.ts';
import * as treasury from './treasury.ts';

export const prefectureExports: readonly Export<Prefecture>[] = [
  policy.directFunds,
  policy.transfersPassedOn,
  policy.ruralAidAndBorderFunds,
  policy.basicNeedsBudget,
  policy.basicNeedsIncidents,
  policy.subsidiesByCard,
  policy.supervisedMatters,
  draftReview,
  budgetCompilation,
  projectReserve,
  approvalDates,
  publicationCheck,
  treasury.budgetExecution,
  treasury.treasuryCash,
  treasury.idleFunds,
  treasury.advances,
  treasury.suspectPayments,
  treasury.reportingDiscipline,
  treasury.illegalAccounts,
  finalAccounts,
  performanceManagement,
  performanceSampling,
  evaluationResults,
  assetStatistics,
  disposalProceeds,
  debtSystem,
  bondProjectMonitoring,
  debtRiskRegister,
  dataCollection,
  masterDataSampling,
  financialReport,
];
