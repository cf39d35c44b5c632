using Acinaces.Emulator.DynamoDb.Streams.Operations;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>Amazon DynamoDB Streams: a service of its own on the wire, with the names and rights of DynamoDB.</summary>
internal sealed class DynamoDbStreamsService : AwsService
{
    public DynamoDbStreamsService(StreamCatalog streams, TimeProvider clock)
    {
        var json = DynamoDbStreamsJson.Default;
        Operations =
        [
            OperationBinding.For(new DescribeStream(streams, clock), () => json.DescribeStreamRequest, () => json.DescribeStreamResponse, writes: false),
            // Waits for the journal: what a reader has seen must still be there after the emulator was killed.
            OperationBinding.For(new GetRecords(streams, clock), () => json.GetRecordsRequest, () => json.GetRecordsResponse),
            // Waits as well: behind the newest record, which must not be lost and its place be given to another one.
            OperationBinding.For(new GetShardIterator(streams, clock), () => json.GetShardIteratorRequest, () => json.GetShardIteratorResponse),
            OperationBinding.For(new ListStreams(streams), () => json.ListStreamsRequest, () => json.ListStreamsResponse, writes: false),
        ];
    }

    public override string SigningName => "dynamodb";

    public override string DisplayName => "DynamoDBStreams";

    public override IReadOnlyList<WireProtocol> Protocols { get; } = [new WireProtocol.AwsJson("1.0", "DynamoDBStreams_20120810")];

    public override IReadOnlyList<OperationBinding> Operations { get; }

    public override string ErrorType(string code) => DynamoDbService.FrameworkTypeOf(code) ?? base.ErrorType(code);
}
