using System.Text.Json.Serialization;
using Acinaces.Emulator.ElastiCache.Wire;

namespace Acinaces.Emulator.ElastiCache;

/// <summary>How the service's shapes are written as JSON. A member that is not modelled here is refused, not ignored.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CreateReplicationGroupRequest))]
[JsonSerializable(typeof(CreateReplicationGroupResponse))]
[JsonSerializable(typeof(DeleteReplicationGroupRequest))]
[JsonSerializable(typeof(DeleteReplicationGroupResponse))]
[JsonSerializable(typeof(DescribeReplicationGroupsRequest))]
[JsonSerializable(typeof(DescribeReplicationGroupsResponse))]
[JsonSerializable(typeof(ModifyReplicationGroupRequest))]
[JsonSerializable(typeof(ModifyReplicationGroupResponse))]
internal sealed partial class ElastiCacheJson : JsonSerializerContext;
