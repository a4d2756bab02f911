using SalesPlatform.ServiceDefaults.Auth;

namespace SalesPlatform.Due;

/// <summary>Leaves of an item exactly what the roles of the RPCs let the caller do.</summary>
public static class DueRights
{
    /// <summary>What they may not do is taken out of the item, and who else may do it is named.</summary>
    public static bool IsFor(DueItem item, CommandContext caller, RoleTable roles)
    {
        if (item.NotBy.Contains(caller.Actor))
            return false;
        var mine = item.Actions.Where(action => roles.Allows($"/{action.Rpc}", caller.Roles)).ToList();
        // Who may only return a thing, and not approve it, is not asked for the approval.
        if (mine.Count == 0 || item.IsApproval && mine[0] != item.Actions[0])
            return false;
        item.Actions.Clear();
        item.Actions.Add(mine);
        if (item.Roles.Count == 0)
            item.Roles.Add(Roles.All.Where(role => role != Roles.Service && roles.Allows($"/{mine[0].Rpc}", [role]))
                .Order(StringComparer.Ordinal));
        return true;
    }
}
