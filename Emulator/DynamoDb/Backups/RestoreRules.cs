using Acinaces.Emulator.DynamoDb.Backups.Wire;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Vectors;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>Works out what a restored table is like: as its source, but for what the request overrides and what is never restored.</summary>
internal static class RestoreRules
{
    public static RequestValidator Validate(RestoreRequest request) => new RequestValidator()
        .Required("targetTableName", request.TargetTableName)
        .Name("targetTableName", request.TargetTableName)
        .Length("targetTableName", request.TargetTableName, 3, 255)
        .OneOf("billingModeOverride", request.BillingModeOverride, TableRules.BillingModes)
        .Throughput("provisionedThroughputOverride", request.ProvisionedThroughputOverride);

    /// <exception cref="Pipeline.AwsErrorException">ValidationException: an index that the source did not have, or throughput that does not fit the billing mode.</exception>
    public static TableDefinition Apply(TableDefinition source, RestoreRequest overrides)
    {
        var onDemand = overrides.BillingModeOverride is { } mode ? mode == "PAY_PER_REQUEST" : source.IsOnDemand;
        if (onDemand && overrides.ProvisionedThroughputOverride is not null)
            throw DynamoDbErrors.InvalidParameter("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
        var throughput = overrides.ProvisionedThroughputOverride ?? source.Throughput;
        if (!onDemand && throughput is null)
            throw DynamoDbErrors.InvalidParameter("ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
        var globals = overrides.GlobalSecondaryIndexOverride is { } wantedGlobals
            ? [.. wantedGlobals.Select(wanted => Known(wanted.IndexName, wanted, source.GlobalIndexes.FirstOrDefault(index => index.IndexName == wanted.IndexName)) with { ProvisionedThroughput = wanted.ProvisionedThroughput })]
            : source.GlobalIndexes;
        var locals = overrides.LocalSecondaryIndexOverride is { } wantedLocals
            ? [.. wantedLocals.Select(wanted => Known(wanted.IndexName, wanted, source.LocalIndexes.FirstOrDefault(index => index.IndexName == wanted.IndexName)))]
            : source.LocalIndexes;
        var vectors = overrides.VectorIndexOverride is { } wantedVectors
            ? [.. wantedVectors.Select(wanted => Known(wanted.IndexName, wanted, source.VectorIndexes.FirstOrDefault(index => IsSame(index, wanted))))]
            : source.VectorIndexes;
        if (vectors.Count > 0 && !onDemand)
            throw DynamoDbErrors.InvalidParameter(VectorErrors.OnDemandOnly);
        var next = source with { GlobalIndexes = [.. globals], LocalIndexes = [.. locals], VectorIndexes = vectors };
        return next with
        {
            IsOnDemand = onDemand,
            Throughput = onDemand ? null : throughput,
            OnDemandThroughput = overrides.OnDemandThroughputOverride ?? source.OnDemandThroughput,
            Encryption = overrides.SseSpecificationOverride ?? source.Encryption,
            GlobalIndexes = [.. globals.Select(index => index with { ProvisionedThroughput = onDemand ? null : index.ProvisionedThroughput ?? throughput })],
            AttributeDefinitions = Used(next),
            // What the service does not restore either.
            TimeToLive = null,
            RecoveryPeriodInDays = null,
            RecoveryEnabledAt = null,
            DeletionProtection = false,
            Streams = [],
            Policy = null,
            Replicas = [],
            Insights = null,
            KinesisDestinations = null,
            Tags = new Dictionary<string, string>(),
        };
    }

    private static T Known<T>(string? name, T wanted, T? present) where T : class =>
        present is null ? throw DynamoDbErrors.InvalidParameter($"One or more index specified in the override does not exist in the source table. Index: {name}") : wanted;

    // An override leaves indexes out; it does not change them.
    private static bool IsSame(VectorIndex index, VectorIndex wanted) =>
        index.IndexName == wanted.IndexName && index.VectorAttribute == wanted.VectorAttribute && index.Dimensions == wanted.Dimensions && index.DistanceFunction == wanted.DistanceFunction
        && (index.SearchSchema ?? []).SequenceEqual(wanted.SearchSchema ?? [])
        && index.Projection?.ProjectionType == wanted.Projection?.ProjectionType && (index.Projection?.NonKeyAttributes ?? []).SequenceEqual(wanted.Projection?.NonKeyAttributes ?? []);

    private static IReadOnlyList<AttributeDefinition> Used(TableDefinition table)
    {
        var names = IndexChange.KeysOf(table).Select(element => element.AttributeName).ToHashSet();
        return [.. table.AttributeDefinitions.Where(definition => names.Contains(definition.AttributeName))];
    }
}
