using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>What the service does not let a request to change a table ask for together.</summary>
internal static class SoleChange
{
    public static void Require(UpdateTableRequest request)
    {
        var changesIndexes = request.GlobalSecondaryIndexUpdates?.Any(update => update.Create is not null || update.Delete is not null) == true || request.VectorIndexUpdates is not null;
        RequireAlone(request, request.SseSpecification, "Server-Side Encryption modification");
        RequireAlone(request, request.TableClass, "TableClass modification");
        RequireAlone(request, request.DeletionProtectionEnabled, "DeletionProtection modification");
        RequireAlone(request, request.ReplicaUpdates, "Replica modification");
        if (request.WarmThroughput is not null && request.GlobalSecondaryIndexUpdates?.Any(update => update.Create is not null) == true)
            throw DynamoDbErrors.InvalidParameter("Create global secondary index cannot be specified when updating WarmThroughput");
        if (request.WarmThroughput is not null && Count(request) > 1)
            throw DynamoDbErrors.InvalidParameter("WarmThroughput must be the only operation in the request");
        if (request.OnDemandThroughput is not null && Count(request) > (request.BillingMode is null ? 1 : 2))
            throw DynamoDbErrors.InvalidParameter("OnDemandThroughput can only be combined with BillingMode in an UpdateTable request");
        if (request.StreamSpecification is not null && request.ProvisionedThroughput is not null)
            throw DynamoDbErrors.InvalidParameter("You cannot modify stream status while updating table IOPS");
        if (changesIndexes && request.ProvisionedThroughput is not null)
            throw DynamoDbErrors.InvalidParameter("You cannot create or delete index while updating table IOPS");
        if (changesIndexes && request.StreamSpecification is not null)
            throw DynamoDbErrors.InvalidParameter("You cannot create or delete index while changing stream status");
    }

    private static void RequireAlone(UpdateTableRequest request, object? given, string what)
    {
        if (given is not null && Count(request) > 1)
            throw DynamoDbErrors.InvalidParameter($"{what} must be the only operation in the request");
    }

    private static int Count(UpdateTableRequest request)
    {
        object?[] changes =
        [
            request.SseSpecification, request.TableClass, request.DeletionProtectionEnabled, request.ReplicaUpdates, request.StreamSpecification,
            request.GlobalSecondaryIndexUpdates ?? (object?)request.VectorIndexUpdates, request.OnDemandThroughput, request.WarmThroughput, request.BillingMode ?? (object?)request.ProvisionedThroughput,
        ];
        return changes.Count(change => change is not null);
    }
}
