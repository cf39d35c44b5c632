using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Lifecycle;

/// <summary>What the service refuses while something else is under way with a table.</summary>
internal static class BusyRules
{
    private const string CreatingOrDeleting = "create or delete an index when";

    /// <exception cref="AwsErrorException">ResourceInUseException, or LimitExceededException for a second change of indexes.</exception>
    public static void RequireChangeable(TableDefinition table, UpdateTableRequest request, DateTimeOffset now)
    {
        var life = TableLife.Of(table, now);
        RequireUsable(table, life);
        if (request.BillingMode is not null || request.ProvisionedThroughput is not null)
            RequireThroughput(table, life);
        if (request.StreamSpecification is not null)
            RequireStream(table, life);
        if (request.OnDemandThroughput is not null)
            RequireBounds(life);
        if (request.TableClass is not null && life.Find(PendingKind.TableClass) is not null)
            throw InUse($"Can't update table class when a table class update is in progress. Table: {table.Name} TableClassUpdateInProgress: {table.TableClass}");
        if (request.SseSpecification is not null && life.Find(PendingKind.Encryption) is not null)
            throw InUse("Server-Side Encryption is still being updated");
        foreach (var update in request.GlobalSecondaryIndexUpdates ?? [])
            RequireIndex(table, life, update.IndexName, update.Update is not null, update.Delete is not null);
        foreach (var update in request.VectorIndexUpdates ?? [])
            RequireIndex(table, life, update.IndexName(), false, update.Delete is not null);
    }

    /// <exception cref="AwsErrorException">ResourceInUseException.</exception>
    public static void RequireDeletable(TableDefinition table, DateTimeOffset now)
    {
        var life = TableLife.Of(table, now);
        RequireUsable(table, life);
        if (life.Indexes(PendingKind.IndexCreation, PendingKind.IndexUpdate, PendingKind.IndexDeletion).Count > 0)
            throw InUse("Cannot delete table while indexes are being created, updated, or deleted.");
        if (life.Find(PendingKind.Stream) is not null)
            throw InUse("Cannot delete table while stream is being enabled/disabled.");
        if (life.Status != "ACTIVE")
            throw InUse($"Table: {table.Name} is in the process of being updated.");
    }

    /// <summary>Requires that a table is not about to come or to go.</summary>
    /// <exception cref="AwsErrorException">ResourceInUseException.</exception>
    public static void RequireUsable(TableDefinition table, DateTimeOffset now) => RequireUsable(table, TableLife.Of(table, now));

    /// <summary>As <see cref="RequireUsable(TableDefinition, DateTimeOffset)"/>, in the words of the expiry's operation.</summary>
    public static void RequireUsableForExpiry(TableDefinition table, DateTimeOffset now)
    {
        var life = TableLife.Of(table, now);
        if (life.Find(PendingKind.Creation) is not null)
            throw InUse($"Table {table.Name} is being created");
        RequireUsable(table, life);
    }

    /// <summary>Requires that an index can be read.</summary>
    /// <exception cref="AwsErrorException">ValidationException.</exception>
    public static void RequireReadable(TableDefinition table, string? index, DateTimeOffset now)
    {
        if (index is null)
            return;
        switch (TableLife.Of(table, now).IsFilling(index))
        {
            case false:
                throw DynamoDbErrors.NoIndex(index);
            case true:
                throw DynamoDbErrors.Validation($"Cannot read from backfilling global secondary index: {index}");
        }
    }

    /// <summary>Requires that a vector index can be searched.</summary>
    /// <exception cref="AwsErrorException">ValidationException.</exception>
    public static void RequireSearchable(TableDefinition table, string index, DateTimeOffset now)
    {
        switch (TableLife.Of(table, now).IsFilling(index))
        {
            case false:
                throw DynamoDbErrors.NoIndex(index);
            case true:
                throw DynamoDbErrors.Validation($"Cannot search backfilling vector index: {index}");
        }
    }

    public static AwsErrorException InUse(string detail) => new("ResourceInUseException", $"Attempt to change a resource which is still in use: {detail}");

    public static AwsErrorException BeingCreated(string table) => InUse($"Table is being created: {table}");

    private static void RequireUsable(TableDefinition table, TableLife life)
    {
        if (life.Find(PendingKind.Deletion) is not null)
            throw InUse($"Table is being deleted: {table.Name}");
        if (life.Find(PendingKind.Creation) is not null)
            throw BeingCreated(table.Name);
    }

    private static void RequireThroughput(TableDefinition table, TableLife life)
    {
        if (ChangesThroughput(life))
            throw InUse($"Table IOPS are currently being updated. Table: {table.Name}");
        if (life.Find(PendingKind.Stream) is not null)
            throw InUse($"Can't change table IOPS when stream status is being updated. {StreamOf(table)}");
        RequireNoIndex(table, life, "change table IOPS");
    }

    private static void RequireStream(TableDefinition table, TableLife life)
    {
        if (ChangesThroughput(life))
            throw InUse($"Can't enable or disable stream while table IOPS are being updated. Table: {table.Name}");
        if (life.Find(PendingKind.Stream) is not null)
            throw InUse($"A stream status change is currently in progress. {StreamOf(table)}");
        RequireNoIndex(table, life, "change stream status");
    }

    private static void RequireNoIndex(TableDefinition table, TableLife life, string what)
    {
        if (life.Indexes(PendingKind.IndexCreation) is { Count: > 0 } creating)
            throw InUse($"Can't {what} when an index is being created. Table: {table.Name} Indexes: {Listed(creating)}");
        if (life.Indexes(PendingKind.IndexDeletion) is { Count: > 0 } deleting)
            throw InUse($"Can't {what} when an index is being deleted. Table: {table.Name} Indexes: {Listed(deleting)}");
    }

    private static void RequireBounds(TableLife life)
    {
        if (life.Find(PendingKind.Billing) is not null)
            throw InUse("OnDemandThroughput cannot be updated while BillingMode update is in progress");
        if (life.Indexes(PendingKind.IndexCreation) is { Count: > 0 } creating)
            throw InUse($"OnDemandThroughput cannot be updated while index creation is in progress for indexes: {Listed(creating)}");
        if (life.Indexes(PendingKind.IndexDeletion) is { Count: > 0 } deleting)
            throw InUse($"OnDemandThroughput cannot be updated while index deletion is in progress for indexes: {Listed(deleting)}");
    }

    private static void RequireIndex(TableDefinition table, TableLife life, string? index, bool updates, bool deletes)
    {
        var place = $"Table: {table.Name} Index: {index}";
        if (life.Find(PendingKind.IndexDeletion, index) is not null)
            throw InUse($"Index is being deleted. {place}");
        if (life.Find(PendingKind.IndexUpdate, index) is not null)
            throw InUse($"Index is being updated. {place}");
        var creation = life.Find(PendingKind.IndexCreation, index);
        if (updates && creation is not null && life.IsAllocating(creation))
            throw InUse($"Index is being created but is not backfilling yet.  {place}");
        if (updates)
            return;
        if (deletes && creation is not null && life.IsAllocating(creation))
            throw InUse($"Index creation is in resource allocation phase. Retry deletion during backfilling phase or when the index is active. {place}");
        if (life.Indexes(PendingKind.IndexCreation, PendingKind.IndexDeletion).Any(other => !deletes || other != index))
            throw IndexChange.OnlyOne();
        if (ChangesThroughput(life))
            throw InUse($"Can't create or delete indexes while table IOPS are being updated. Table: {table.Name}");
        if (life.Find(PendingKind.Stream) is not null)
            throw InUse($"Can't {CreatingOrDeleting} stream status is being updated. {StreamOf(table)}");
        if (life.Find(PendingKind.TableClass) is not null)
            throw InUse($"Can't {CreatingOrDeleting} a table class update is in progress.");
    }

    private static bool ChangesThroughput(TableLife life) => life.Find(PendingKind.Throughput) is not null || life.Find(PendingKind.Billing) is not null;

    private static string StreamOf(TableDefinition table) =>
        $"Table: {table.Name} Stream: {(table.Streams.Count > 0 ? table.Streams[^1].Label : "")} Operation: {(table.EnabledStream is null ? "DISABLE" : "ENABLE")}";

    private static string Listed(IReadOnlyList<string> indexes) => $"[{string.Join(", ", indexes)}]";
}
