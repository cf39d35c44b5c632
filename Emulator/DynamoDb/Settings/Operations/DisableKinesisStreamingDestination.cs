using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Settings.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Settings.Operations;

/// <summary>Records that a table's changes no longer go into a Kinesis stream.</summary>
internal sealed class DisableKinesisStreamingDestination(TableCatalog tables) : IOperation<KinesisDestinationRequest, KinesisDestinationResponse>
{
    public IEnumerable<Permission> Permissions(KinesisDestinationRequest request, Caller caller) => [TableRight.Of(tables, "dynamodb:DisableKinesisStreamingDestination", request.TableName, caller)];

    public KinesisDestinationResponse Invoke(KinesisDestinationRequest request, Caller caller)
    {
        SettingRules.ValidateDestination(request.TableName, request.StreamArn);
        var table = tables.RequireForControl(request.TableName, caller);
        tables.Update(table, present => (present.KinesisDestinations ?? []).FirstOrDefault(each => each.StreamArn == request.StreamArn && each.IsActive) is { } active
            ? present with { KinesisDestinations = [.. (present.KinesisDestinations ?? []).Select(each => each == active ? active with { IsActive = false } : each)] }
            : throw DynamoDbErrors.Validation("Table is not in a valid state to enable Kinesis Streaming Destination: KinesisStreamingDestination must be ACTIVE to perform DISABLE operation."));
        return new KinesisDestinationResponse { TableName = table.Definition.Name, StreamArn = request.StreamArn ?? "", DestinationStatus = "DISABLING" };
    }
}
