using Acinaces.Emulator.ElastiCache.Model;
using Acinaces.Emulator.ElastiCache.Serving;
using Acinaces.Emulator.ElastiCache.Storage;
using Acinaces.Emulator.ElastiCache.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ElastiCache.Operations;

internal sealed class ModifyReplicationGroup(GroupStore groups, CacheNode node, TimeProvider clock) : IOperation<ModifyReplicationGroupRequest, ModifyReplicationGroupResponse>
{
    public IEnumerable<Permission> Permissions(ModifyReplicationGroupRequest request, Caller caller) =>
        [new Permission("elasticache:ModifyReplicationGroup", GroupArn.Of(request.ReplicationGroupId, caller))];

    public ModifyReplicationGroupResponse Invoke(ModifyReplicationGroupRequest request, Caller caller)
    {
        var id = CacheChecks.RequireId(request.ReplicationGroupId);
        if (request.AuthToken is null && request.AuthTokenUpdateStrategy is not null)
            throw ElastiCacheErrors.InvalidCombination("AuthTokenUpdateStrategy can only be used together with AuthToken.");
        if (request.AuthToken is not null && !request.ApplyImmediately)
            throw ElastiCacheErrors.InvalidCombination("AuthToken can only be modified with ApplyImmediately.");
        return groups.Atomically(() =>
        {
            var changed = Changed(groups.Require(id, caller), request);
            groups.Put(changed);
            return new ModifyReplicationGroupResponse(ReplicationGroupEntry.Of(changed, node.Listen()));
        });
    }

    private ReplicationGroup Changed(ReplicationGroup group, ModifyReplicationGroupRequest request)
    {
        group = group with { Description = request.ReplicationGroupDescription ?? group.Description };
        return request.AuthToken is { } token
            ? group with { Admission = Admitting(group.Admission, CacheChecks.RequireToken(token), request.AuthTokenUpdateStrategy ?? "ROTATE"), TokenChangedAt = clock.GetUtcNow() }
            : group;
    }

    private static Admission Admitting(Admission admission, string token, string strategy) => strategy switch
    {
        "ROTATE" => admission.With(token),
        // Whoever sets a token that was not rotated in would lock out every client at once.
        "SET" when admission.Knows(token) => Admission.Only(token),
        "SET" => throw ElastiCacheErrors.InvalidValue("SET is allowed only for a token that was added with ROTATE."),
        "DELETE" => throw ElastiCacheErrors.InvalidCombination("DELETE is allowed only when transitioning to RBAC, which this emulator does not serve."),
        _ => throw ElastiCacheErrors.InvalidValue("AuthTokenUpdateStrategy must be ROTATE, SET or DELETE."),
    };
}
