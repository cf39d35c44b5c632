using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Settings.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Settings.Operations;

/// <summary>Describes the Kinesis streams recorded for a table.</summary>
internal sealed class DescribeKinesisStreamingDestination(TableCatalog tables) : IOperation<KinesisDestinationRequest, DescribeKinesisDestinationResponse>
{
    public IEnumerable<Permission> Permissions(KinesisDestinationRequest request, Caller caller) => [TableRight.Of(tables, "dynamodb:DescribeKinesisStreamingDestination", request.TableName, caller)];

    public DescribeKinesisDestinationResponse Invoke(KinesisDestinationRequest request, Caller caller)
    {
        new RequestValidator().TableName(request.TableName).ThrowIfInvalid();
        var table = tables.RequireForControl(request.TableName, caller);
        return new DescribeKinesisDestinationResponse
        {
            TableName = table.Definition.Name,
            KinesisDataStreamDestinations = [.. (table.Definition.KinesisDestinations ?? []).Select(each => new KinesisDestinationDescription
            {
                StreamArn = each.StreamArn,
                DestinationStatus = each.IsActive ? "ACTIVE" : "DISABLED",
                ApproximateCreationDateTimePrecision = each.Precision,
            })],
        };
    }
}
