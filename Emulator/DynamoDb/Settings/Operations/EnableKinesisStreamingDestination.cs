using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Settings.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Settings.Operations;

/// <summary>Records that a table's changes are to go into a Kinesis stream.</summary>
internal sealed class EnableKinesisStreamingDestination(TableCatalog tables) : IOperation<KinesisDestinationRequest, KinesisDestinationResponse>
{
    public IEnumerable<Permission> Permissions(KinesisDestinationRequest request, Caller caller) => [TableRight.Of(tables, "dynamodb:EnableKinesisStreamingDestination", request.TableName, caller)];

    public KinesisDestinationResponse Invoke(KinesisDestinationRequest request, Caller caller)
    {
        SettingRules.ValidateDestination(request.TableName, request.StreamArn);
        var table = tables.RequireForControl(request.TableName, caller);
        var destination = new KinesisDestination(request.StreamArn ?? "", true, SettingRules.PrecisionOf(request.EnableKinesisStreamingConfiguration));
        tables.Update(table, present => (present.KinesisDestinations ?? []).Any(each => each.StreamArn == request.StreamArn && each.IsActive)
            ? throw DynamoDbErrors.Validation("Table is not in a valid state to enable Kinesis Streaming Destination: EnableKinesisStreamingDestination must be DISABLED or ENABLE_FAILED to perform ENABLE operation.")
            : present with { KinesisDestinations = [.. (present.KinesisDestinations ?? []).Where(each => each.StreamArn != request.StreamArn), destination] });
        return new KinesisDestinationResponse { TableName = table.Definition.Name, StreamArn = destination.StreamArn, DestinationStatus = "ENABLING", EnableKinesisStreamingConfiguration = request.EnableKinesisStreamingConfiguration };
    }
}
