using Acinaces.Emulator.ElastiCache.Model;
using Acinaces.Emulator.ElastiCache.Storage;
using Acinaces.Emulator.ElastiCache.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ElastiCache.Operations;

internal sealed class DescribeReplicationGroups(GroupStore groups, CacheNode node) : IOperation<DescribeReplicationGroupsRequest, DescribeReplicationGroupsResponse>
{
    public IEnumerable<Permission> Permissions(DescribeReplicationGroupsRequest request, Caller caller) =>
        [new Permission("elasticache:DescribeReplicationGroups", GroupArn.Of(request.ReplicationGroupId, caller))];

    public DescribeReplicationGroupsResponse Invoke(DescribeReplicationGroupsRequest request, Caller caller)
    {
        var group = groups.Group is { } known && known.Arn == GroupArn.Of(request.ReplicationGroupId ?? known.Id, caller) ? known : null;
        if (group is null && request.ReplicationGroupId is { } id)
            throw ElastiCacheErrors.NotFound(id);
        return new DescribeReplicationGroupsResponse(group is null ? [] : [ReplicationGroupEntry.Of(group, node.Listen())]);
    }
}
