using Acinaces.Emulator.DynamoDb.Lifecycle;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Settings;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Streams;
using Acinaces.Emulator.DynamoDb.Vectors;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Makes a table. The answer says CREATING, as the service does; without delays the table can be used at once.</summary>
internal sealed class CreateTable(TableCatalog tables, TimeProvider clock, IdSource ids) : IOperation<CreateTableRequest, TableDescriptionResponse>
{
    public IEnumerable<Permission> Permissions(CreateTableRequest request, Caller caller)
    {
        var arn = TableAddress.Of(request.TableName, caller).Arn;
        yield return new Permission("dynamodb:CreateTable", arn);
        if (request.Tags is { Count: > 0 })
            yield return new Permission("dynamodb:TagResource", arn);
        if (request.ResourcePolicy is not null)
            yield return new Permission("dynamodb:PutResourcePolicy", arn);
    }

    public TableDescriptionResponse Invoke(CreateTableRequest request, Caller caller)
    {
        Validate(request);
        TableRules.Require(request);
        var tags = TagRules.Require(request.Tags ?? []);
        TagRules.RequireCount(tags.Count);
        var address = TableAddress.Of(request.TableName, caller);
        var now = clock.GetUtcNow();
        var onDemand = request.BillingMode == "PAY_PER_REQUEST";
        var table = tables.Create(address, number => new TableDefinition
        {
            Number = number,
            Account = address.Account,
            Region = address.Region,
            Name = address.Name,
            Id = ids.Uuid(),
            CreatedAt = now,
            AttributeDefinitions = request.AttributeDefinitions ?? [],
            KeySchema = request.KeySchema ?? [],
            GlobalIndexes = [.. (request.GlobalSecondaryIndexes ?? []).Select(index => index with { WarmThroughput = TableRules.WarmOf(index, onDemand) })],
            LocalIndexes = request.LocalSecondaryIndexes ?? [],
            VectorIndexes = request.VectorIndexes ?? [],
            IsOnDemand = onDemand,
            OnDemandSince = onDemand ? now : null,
            Throughput = request.ProvisionedThroughput,
            OnDemandThroughput = request.OnDemandThroughput,
            WarmThroughput = WarmRules.Grown(request.WarmThroughput, onDemand, request.ProvisionedThroughput),
            Encryption = request.SseSpecification,
            TableClass = request.TableClass,
            DeletionProtection = request.DeletionProtectionEnabled ?? false,
            Streams = StreamChange.Begin(request.StreamSpecification, now, tables.Streams.LabelsOf(address.Arn)),
            Tags = tags,
            Pending = tables.HasDelays ? [TableDelays.OfCreation(HasIndexes(request), now)] : [],
            Policy = request.ResourcePolicy is { } policy ? new ResourcePolicy(SettingRules.RequirePolicy(policy), ids.Uuid()) : null,
        });
        return new TableDescriptionResponse { TableDescription = TableDescriber.DescribeNew(table, request, now) };
    }

    private static bool HasIndexes(CreateTableRequest request) =>
        request.GlobalSecondaryIndexes is { Count: > 0 } || request.LocalSecondaryIndexes is { Count: > 0 } || request.VectorIndexes is { Count: > 0 };

    private static void Validate(CreateTableRequest request)
    {
        var validator = new RequestValidator()
            .NewTableName(request.TableName)
            .Required("attributeDefinitions", request.AttributeDefinitions)
            .KeySchema("keySchema", request.KeySchema)
            .OneOf("billingMode", request.BillingMode, TableRules.BillingModes)
            .Throughput("provisionedThroughput", request.ProvisionedThroughput);
        TableRules.Validate(validator, request.AttributeDefinitions);
        for (var i = 0; i < request.GlobalSecondaryIndexes?.Count; i++)
        {
            var index = request.GlobalSecondaryIndexes[i];
            TableRules.Validate(validator, $"globalSecondaryIndexes.{i + 1}.member", index.IndexName, index.KeySchema, index.Projection, int.MaxValue)
                .Throughput($"globalSecondaryIndexes.{i + 1}.member.provisionedThroughput", index.ProvisionedThroughput);
        }
        for (var i = 0; i < request.LocalSecondaryIndexes?.Count; i++)
        {
            var index = request.LocalSecondaryIndexes[i];
            TableRules.Validate(validator, $"localSecondaryIndexes.{i + 1}.member", index.IndexName, index.KeySchema, index.Projection);
        }
        for (var i = 0; i < request.VectorIndexes?.Count; i++)
            VectorIndexRules.Validate(validator, $"vectorIndexes.{i + 1}.member", request.VectorIndexes[i]);
        StreamChange.Validate(validator, request.StreamSpecification).ThrowIfInvalid();
        RefuseUnsupported(request);
    }

    private static void RefuseUnsupported(CreateTableRequest request)
    {
        if (request.GlobalTableSettingsReplicationMode is not null)
            throw DynamoDbErrors.Unsupported("GlobalTableSettingsReplicationMode");
        if (request.GlobalTableSourceArn is not null)
            throw DynamoDbErrors.Unsupported("GlobalTableSourceArn");
    }
}
