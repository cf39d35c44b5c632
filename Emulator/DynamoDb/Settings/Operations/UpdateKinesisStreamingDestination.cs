using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Settings.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Settings.Operations;

/// <summary>Records how times are to be written in a Kinesis stream.</summary>
internal sealed class UpdateKinesisStreamingDestination(TableCatalog tables) : IOperation<KinesisDestinationRequest, KinesisDestinationResponse>
{
    public IEnumerable<Permission> Permissions(KinesisDestinationRequest request, Caller caller) => [TableRight.Of(tables, "dynamodb:UpdateKinesisStreamingDestination", request.TableName, caller)];

    public KinesisDestinationResponse Invoke(KinesisDestinationRequest request, Caller caller)
    {
        SettingRules.ValidateDestination(request.TableName, request.StreamArn);
        var table = tables.RequireForControl(request.TableName, caller);
        var precision = SettingRules.PrecisionOf(request.UpdateKinesisStreamingConfiguration);
        tables.Update(table, present => (present.KinesisDestinations ?? []).FirstOrDefault(each => each.StreamArn == request.StreamArn && each.IsActive) is { } active
            ? present with { KinesisDestinations = [.. (present.KinesisDestinations ?? []).Select(each => each == active ? active with { Precision = precision } : each)] }
            : throw DynamoDbErrors.Validation("Table is not in a valid state to update Kinesis Streaming Destination: KinesisStreamingDestination must be ACTIVE to perform UPDATE operation."));
        return new KinesisDestinationResponse { TableName = table.Definition.Name, StreamArn = request.StreamArn ?? "", DestinationStatus = "UPDATING", UpdateKinesisStreamingConfiguration = request.UpdateKinesisStreamingConfiguration };
    }
}
