using Acinaces.Emulator.DynamoDb.Model;
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
        if (request.UpdateKinesisStreamingConfiguration?.ApproximateCreationDateTimePrecision is null)
        {
            throw DynamoDbErrors.Validation("Streaming destination cannot be updated with given parameters: "
                + "UpdateKinesisStreamingConfiguration cannot be null or contain only null values");
        }
        var precision = SettingRules.PrecisionOf(request.UpdateKinesisStreamingConfiguration);
        tables.Update(table, present => Apply(present, request.StreamArn, precision));
        return new KinesisDestinationResponse { TableName = table.Definition.Name, StreamArn = request.StreamArn ?? "", DestinationStatus = "UPDATING", UpdateKinesisStreamingConfiguration = request.UpdateKinesisStreamingConfiguration };
    }

    private static TableDefinition Apply(TableDefinition table, string? stream, string precision)
    {
        if ((table.KinesisDestinations ?? []).FirstOrDefault(each => each.StreamArn == stream && each.IsActive) is not { } active)
        {
            throw DynamoDbErrors.Validation("Table is not in a valid state to enable Kinesis Streaming Destination: Kinesis streaming is not in ACTIVE state. "
                + $"Updates are only allowed in ACTIVE state. TableName: {table.Name}, kdsArn: {stream}");
        }
        if (active.Precision == precision)
            throw DynamoDbErrors.Validation($"Invalid Request: Precision is already set to the desired value of {precision} for tableId: {table.Id}, kdsArn: {stream}");
        return table with { KinesisDestinations = [.. (table.KinesisDestinations ?? []).Select(each => each == active ? active with { Precision = precision } : each)] };
    }
}
