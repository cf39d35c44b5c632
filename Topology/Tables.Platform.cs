using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <content>Tables that every capability may use.</content>
public static partial class Tables
{
    /// <summary>Which request already had which effect, for a day.</summary>
    public static readonly Table Idempotency = new("idempotency", Group.Platform, "tenantId", "scopeKey")
    {
        TenantScoped = true,
        TimeToLiveAttribute = "expiresAt",
        Note = "Sort key is operation#clientKey. Items expire after 24 hours.",
    };

    private static Table[] OfPlatform =>
    [
        Idempotency,
    ];
}
