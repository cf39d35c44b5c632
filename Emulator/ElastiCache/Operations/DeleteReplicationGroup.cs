using Acinaces.Emulator.ElastiCache.Model;
using Acinaces.Emulator.ElastiCache.Storage;
using Acinaces.Emulator.ElastiCache.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ElastiCache.Operations;

internal sealed class DeleteReplicationGroup(GroupStore groups, CacheNode node) : IOperation<DeleteReplicationGroupRequest, DeleteReplicationGroupResponse>
{
    public IEnumerable<Permission> Permissions(DeleteReplicationGroupRequest request, Caller caller) =>
        [new Permission("elasticache:DeleteReplicationGroup", GroupArn.Of(request.ReplicationGroupId, caller))];

    public DeleteReplicationGroupResponse Invoke(DeleteReplicationGroupRequest request, Caller caller)
    {
        var id = CacheChecks.RequireId(request.ReplicationGroupId);
        ReplicationGroup? removed = null;
        groups.Change(group =>
        {
            removed = group?.Arn == GroupArn.Of(id, caller) ? group : throw ElastiCacheErrors.NotFound(id);
            return null;
        });
        return new DeleteReplicationGroupResponse(ReplicationGroupEntry.Of(removed ?? throw ElastiCacheErrors.NotFound(id), node.Listen(), "deleting"));
    }
}
