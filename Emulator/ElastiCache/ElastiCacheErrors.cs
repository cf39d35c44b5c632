using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ElastiCache;

/// <remarks>Source: ElastiCache API reference, the errors of each action.</remarks>
internal static class ElastiCacheErrors
{
    public static AwsErrorException NotFound(string id) => new("ReplicationGroupNotFoundFault", $"ReplicationGroup {id} not found.", 404);

    public static AwsErrorException Exists(string id) => new("ReplicationGroupAlreadyExists", $"Replication group {id} already exists.");

    public static AwsErrorException OneCacheOnly(string id) => new("NodeQuotaForCustomerExceeded", $"This emulator serves one cache, which is {id}.");

    public static AwsErrorException InvalidValue(string message) => new("InvalidParameterValue", message);

    public static AwsErrorException InvalidCombination(string message) => new("InvalidParameterCombination", message);
}
