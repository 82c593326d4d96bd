import type { Export } from '../export.ts';
import type { Department } from '../units.ts';
import { assetStatistics } from './assets.ts';
import { budgetApproval, budgetSubmission, projectLibrary, publicationCheck, targetReview } from './budgeting.ts';
import * as payments from './payments.ts';
import { evaluationResults, performanceStatistics, selfAssessmentReview } from './performance.ts';
import * as quarters from './quarters.ts';
import { bankAccounts, finalAccounts, generalSavings } from './yearEnd.ts';

export const departmentExports: readonly Export<Department>[] = [
  payments.centralPayment,
  quarters.transferPlans,
  finalAccounts,
  generalSavings,
  quarters.supervisedMatters,
  quarters.procurement,
  budgetSubmission,
  projectLibrary,
  budgetApproval,
  quarters.budgetChanges,
  quarters.staffRecords,
  publicationCheck,
  payments.cardSettlement,
  payments.suspectPayments,
  payments.nonTaxRevenue,
  bankAccounts,
  performanceStatistics,
  targetReview,
  selfAssessmentReview,
  evaluationResults,
  payments.reportingDiscipline,
  assetStatistics,
  payments.bondProjects,
  quarters.arrearsCleared,
  payments.dataQuality,
  quarters.masterDataSampling,
];
