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
        return groups.Atomically(() =>
        {
            var removed = groups.Require(id, caller);
            groups.Remove();
            return new DeleteReplicationGroupResponse(ReplicationGroupEntry.Of(removed, node.Listen(), "deleting"));
        });
    }
}
