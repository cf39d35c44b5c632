using Acinaces.Emulator.DynamoDb.Lifecycle;
using Acinaces.Emulator.DynamoDb.Replicas;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Streams;
using Acinaces.Emulator.DynamoDb.Vectors;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Changes a table's settings and its global and vector indexes. A new index is filled before the operation returns; the answer says that the change is under way, as the service does.</summary>
internal sealed class UpdateTable(TableCatalog tables, TimeProvider clock) : IOperation<UpdateTableRequest, TableDescriptionResponse>
{
    public IEnumerable<Permission> Permissions(UpdateTableRequest request, Caller caller) =>
        [TableRight.Of(tables, "dynamodb:UpdateTable", request.TableName, caller)];

    public TableDescriptionResponse Invoke(UpdateTableRequest request, Caller caller)
    {
        Validate(request);
        TableChange.Require(request);
        var table = tables.RequireForControl(request.TableName, caller);
        var now = clock.GetUtcNow();
        bool ExistsIn(string region) => tables.Find(TableAddress.Of(table.Definition) with { Region = region }) is not null;
        IReadOnlyList<PendingChange> pending = [];
        tables.Update(table, definition =>
        {
            BusyRules.RequireChangeable(definition, request, now);
            var next = ReplicaRules.Apply(TableChange.Apply(definition, request, now), request.ReplicaUpdates, ExistsIn, now);
            pending = TableDelays.OfUpdate(definition, next, request, now);
            return tables.HasDelays ? next with { Pending = pending } : next;
        });
        return new TableDescriptionResponse
        {
            TableDescription = TableDescriber.Describe(table, now, pending) with { Replicas = ReplicaRules.Describe(table.Definition, request.ReplicaUpdates) },
        };
    }

    private static void Validate(UpdateTableRequest request)
    {
        var validator = new RequestValidator()
            .OwnTableName(request.TableName)
            .OneOf("billingMode", request.BillingMode, TableRules.BillingModes)
            .Throughput("provisionedThroughput", request.ProvisionedThroughput);
        TableRules.Validate(validator, request.AttributeDefinitions);
        for (var i = 0; i < request.GlobalSecondaryIndexUpdates?.Count; i++)
            Validate(validator, $"globalSecondaryIndexUpdates.{i + 1}.member", request.GlobalSecondaryIndexUpdates[i]);
        for (var i = 0; i < request.VectorIndexUpdates?.Count; i++)
            Validate(validator, $"vectorIndexUpdates.{i + 1}.member", request.VectorIndexUpdates[i]);
        ReplicaRules.Validate(validator, request.ReplicaUpdates);
        StreamChange.Validate(validator, request.StreamSpecification).ThrowIfInvalid();
        TableRules.RequireTableClass(request.TableClass);
        if (request.GlobalTableSettingsReplicationMode is not null)
            throw DynamoDbErrors.Unsupported("GlobalTableSettingsReplicationMode");
        if (request.MultiRegionConsistency is not null)
            throw DynamoDbErrors.Unsupported("MultiRegionConsistency");
        if (request.GlobalTableWitnessUpdates is not null)
            throw DynamoDbErrors.Unsupported("GlobalTableWitnessUpdates");
    }

    private static void Validate(RequestValidator validator, string at, GlobalSecondaryIndexUpdate update)
    {
        if (update.Create is { } create)
        {
            TableRules.Validate(validator, $"{at}.create", create.IndexName, create.KeySchema, create.Projection, int.MaxValue)
                .Throughput($"{at}.create.provisionedThroughput", create.ProvisionedThroughput);
        }
        if (update.Update is { } change)
        {
            validator.Required($"{at}.update.indexName", change.IndexName).IndexName($"{at}.update.indexName", change.IndexName);
            if (change.OnDemandThroughput is null && change.WarmThroughput is null)
                validator.Required($"{at}.update.provisionedThroughput", change.ProvisionedThroughput);
            validator.Throughput($"{at}.update.provisionedThroughput", change.ProvisionedThroughput);
        }
        if (update.Delete is { } delete)
            validator.Required($"{at}.delete.indexName", delete.IndexName).IndexName($"{at}.delete.indexName", delete.IndexName);
    }

    private static void Validate(RequestValidator validator, string at, VectorIndexUpdate update)
    {
        if (update.Create is { } create)
            VectorIndexRules.Validate(validator, $"{at}.create", create);
        if (update.Delete is { } delete)
            validator.Required($"{at}.delete.indexName", delete.IndexName).IndexName($"{at}.delete.indexName", delete.IndexName);
    }
}
