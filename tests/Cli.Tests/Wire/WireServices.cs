using SalesPlatform.Contracts.Budget.V1;
using SalesPlatform.Contracts.CustomerRelations.V1;
using SalesPlatform.Contracts.Deliverables.V1;
using SalesPlatform.Contracts.Due.V1;
using SalesPlatform.Contracts.LaunchCoordination.V1;
using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.SalesMonitoring.V1;
using SalesPlatform.Contracts.Scorecards.V1;
using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Tests.Cli.Wire;

// The services by name only: every call is answered by the WireInterceptor in front of them.
internal sealed class OrganisationOnWire : Organisation.OrganisationBase;

internal sealed class CompanyNamesOnWire : CompanyNames.CompanyNamesBase;

internal sealed class PlansOnWire : AnnualPlans.AnnualPlansBase;

internal sealed class ResearchOnWire : MarketResearch.MarketResearchBase;

internal sealed class ConsultationsOnWire : Consultations.ConsultationsBase;

internal sealed class StrategiesOnWire : PlanStrategies.PlanStrategiesBase;

internal sealed class DiscussionsOnWire : TargetDiscussions.TargetDiscussionsBase;

internal sealed class DocumentsOnWire : PlanDocuments.PlanDocumentsBase;

internal sealed class TeamsOnWire : Teams.TeamsBase;

internal sealed class RosterOnWire : Roster.RosterBase;

internal sealed class PersonalTextsOnWire : PersonalTexts.PersonalTextsBase;

internal sealed class SalesOnWire : Sales.SalesBase;

internal sealed class SaleApprovalsOnWire : SaleApprovals.SaleApprovalsBase;

internal sealed class ImportsOnWire : SalesImports.SalesImportsBase;

internal sealed class SalesReportsOnWire : SalesReports.SalesReportsBase;

internal sealed class ObservationsOnWire : MarketObservations.MarketObservationsBase;

internal sealed class ReconciliationsOnWire : SalesReconciliations.SalesReconciliationsBase;

internal sealed class ScorecardsOnWire : Scorecards.ScorecardsBase;

internal sealed class ScorecardPeriodsOnWire : ScorecardPeriods.ScorecardPeriodsBase;

internal sealed class KpiStandardsOnWire : KpiStandards.KpiStandardsBase;

internal sealed class BudgetsOnWire : Budgets.BudgetsBase;

internal sealed class CommitmentsOnWire : Commitments.CommitmentsBase;

internal sealed class CostsOnWire : Costs.CostsBase;

internal sealed class ReallocationsOnWire : Reallocations.ReallocationsBase;

internal sealed class FindingsOnWire : Findings.FindingsBase;

internal sealed class BudgetReportsOnWire : BudgetReports.BudgetReportsBase;

internal sealed class DeliverablesOnWire : Deliverables.DeliverablesBase;

internal sealed class MeetingsOnWire : Meetings.MeetingsBase;

internal sealed class TrainingOnWire : Training.TrainingBase;

internal sealed class AppraisalCriteriaOnWire : AppraisalCriteria.AppraisalCriteriaBase;

internal sealed class AppraisalsOnWire : Appraisals.AppraisalsBase;

internal sealed class KeyAccountsOnWire : KeyAccounts.KeyAccountsBase;

internal sealed class CustomerFeedbackOnWire : CustomerFeedback.CustomerFeedbackBase;

internal sealed class ServiceStandardsOnWire : ServiceStandards.ServiceStandardsBase;

internal sealed class ComplaintsOnWire : Complaints.ComplaintsBase;

internal sealed class SurveysOnWire : Surveys.SurveysBase;

internal sealed class ImprovementPlansOnWire : ImprovementPlans.ImprovementPlansBase;

internal sealed class CustomerWordsOnWire : CustomerWords.CustomerWordsBase;

internal sealed class CustomerReportsOnWire : CustomerReports.CustomerReportsBase;

internal sealed class LaunchesOnWire : Launches.LaunchesBase;

internal sealed class DeliveriesOnWire : Deliveries.DeliveriesBase;

internal sealed class PromotionsOnWire : Promotions.PromotionsBase;

internal sealed class DueOnWire : DueItems.DueItemsBase;
