using Acinaces.Emulator.ElastiCache.Operations;
using Acinaces.Emulator.ElastiCache.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ElastiCache;

/// <summary>A cache that speaks the Redis protocol. It is a cache: over a restart only its description is kept, and which tokens it takes.</summary>
internal sealed class ElastiCacheService : AwsService, IDisposable
{
    private const string WithoutTls = "The cache speaks no TLS; a token is taken without it.";

    private readonly EmulatorContext _context;
    private readonly CacheNode _node;
    private readonly GroupStore _groups;
    private IReadOnlyList<OperationBinding>? _operations;

    public ElastiCacheService(EmulatorContext context)
    {
        _context = context;
        _node = new CacheNode(context);
        _groups = new GroupStore(_node.State, context.Journal);
        Journaled = [_groups];
    }

    public override string SigningName => "elasticache";

    public override IReadOnlyList<WireProtocol> Protocols { get; } =
    [
        new WireProtocol.Query("2015-02-02", "http://elasticache.amazonaws.com/doc/2015-02-02/")
        {
            Members = new Dictionary<string, QueryMember>
            {
                ["ReplicationGroups"] = new("ReplicationGroups", Item: "ReplicationGroup"),
                ["NodeGroups"] = new("NodeGroups", Item: "NodeGroup"),
            },
        },
    ];

    public override IReadOnlyList<OperationBinding> Operations => _operations ??=
    [
        OperationBinding.For(new CreateReplicationGroup(_groups, _node, _context.Clock), () => ElastiCacheJson.Default.CreateReplicationGroupRequest, () => ElastiCacheJson.Default.CreateReplicationGroupResponse) with { Note = WithoutTls },
        OperationBinding.For(new DeleteReplicationGroup(_groups, _node), () => ElastiCacheJson.Default.DeleteReplicationGroupRequest, () => ElastiCacheJson.Default.DeleteReplicationGroupResponse),
        OperationBinding.For(new DescribeReplicationGroups(_groups, _node), () => ElastiCacheJson.Default.DescribeReplicationGroupsRequest, () => ElastiCacheJson.Default.DescribeReplicationGroupsResponse, writes: false),
        OperationBinding.For(new ModifyReplicationGroup(_groups, _node, _context.Clock), () => ElastiCacheJson.Default.ModifyReplicationGroupRequest, () => ElastiCacheJson.Default.ModifyReplicationGroupResponse) with { Note = WithoutTls },
    ];

    public override IReadOnlyList<IJournaled> Journaled { get; }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (_context.Options.RedisPort is not null || _groups.Group is not null) _node.Listen();
        return Task.CompletedTask;
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _node.Dispose();
}
