namespace SalesPlatform.Contracts;

/// <summary>
/// An event that holds the organisation's currency or a period of its calendar and yet does not fix them: the setting itself, what the
/// platform writes without anybody's doing, and what is known before anything counts. Every other event with an amount of company currency
/// or a fiscal period is a fact that rests on them.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LeavesTermsFreeAttribute : Attribute;
