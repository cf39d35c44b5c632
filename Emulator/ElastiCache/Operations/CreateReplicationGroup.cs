using Acinaces.Emulator.ElastiCache.Model;
using Acinaces.Emulator.ElastiCache.Serving;
using Acinaces.Emulator.ElastiCache.Storage;
using Acinaces.Emulator.ElastiCache.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ElastiCache.Operations;

internal sealed class CreateReplicationGroup(GroupStore groups, CacheNode node, TimeProvider clock) : IOperation<CreateReplicationGroupRequest, CreateReplicationGroupResponse>
{
    public IEnumerable<Permission> Permissions(CreateReplicationGroupRequest request, Caller caller) =>
        [new Permission("elasticache:CreateReplicationGroup", GroupArn.Of(request.ReplicationGroupId, caller))];

    public CreateReplicationGroupResponse Invoke(CreateReplicationGroupRequest request, Caller caller)
    {
        var id = CacheChecks.RequireId(request.ReplicationGroupId);
        if (request.ReplicationGroupDescription is not { Length: > 0 } description)
            throw ElastiCacheErrors.InvalidValue("The parameter ReplicationGroupDescription must be provided and must not be blank.");
        var admission = request.AuthToken is { } token ? Admission.Only(CacheChecks.RequireToken(token)) : Admission.Anybody;
        var group = new ReplicationGroup(GroupArn.Of(id, caller), id, description, clock.GetUtcNow(), admission);
        return groups.Atomically(() =>
        {
            if (groups.Group is { } existing)
                throw existing.Id == id ? ElastiCacheErrors.Exists(id) : ElastiCacheErrors.OneCacheOnly(existing.Id);
            groups.Put(group);
            return new CreateReplicationGroupResponse(ReplicationGroupEntry.Of(group, node.Listen()));
        });
    }
}
