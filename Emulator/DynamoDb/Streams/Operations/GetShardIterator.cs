using Acinaces.Emulator.DynamoDb.Streams.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Streams.Operations;

/// <summary>Names a place in a shard where reading is to begin. Good for fifteen minutes.</summary>
internal sealed class GetShardIterator(StreamCatalog streams, TimeProvider clock) : IOperation<GetShardIteratorRequest, GetShardIteratorResponse>
{
    private static readonly string[] Types = ["TRIM_HORIZON", "LATEST", "AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER"];

    public IEnumerable<Permission> Permissions(GetShardIteratorRequest request, Caller caller) => [new Permission("dynamodb:GetShardIterator", request.StreamArn ?? "*")];

    public GetShardIteratorResponse Invoke(GetShardIteratorRequest request, Caller caller)
    {
        Validate(request);
        var stream = streams.Require(request.StreamArn ?? "");
        var now = clock.GetUtcNow();
        var shard = stream.Shards(now).FirstOrDefault(shard => shard.Id == request.ShardId) ?? throw StreamErrors.ShardNotFound();
        var position = request.ShardIteratorType switch
        {
            "TRIM_HORIZON" => stream.Oldest(shard, now),
            "LATEST" => stream.Latest(shard),
            "AT_SEQUENCE_NUMBER" => PositionOf(request.SequenceNumber, stream, shard, now),
            _ => PositionOf(request.SequenceNumber, stream, shard, now) + 1,
        };
        return new GetShardIteratorResponse(new ShardIterator(stream.Arn, shard.Start, position, now).ToString());
    }

    private static long PositionOf(string? sequenceNumber, TableStream stream, StreamShard shard, DateTimeOffset now)
    {
        if (!SequenceNumber.TryParse(sequenceNumber ?? "", out var sequence) || sequence < shard.Start || sequence >= stream.Latest(shard))
            throw StreamErrors.SequenceNumberInvalid();
        return sequence < stream.Oldest(shard, now) ? throw StreamErrors.Trimmed() : sequence;
    }

    private static void Validate(GetShardIteratorRequest request)
    {
        new RequestValidator()
            .Required("streamArn", request.StreamArn)
            .Length("streamArn", request.StreamArn, StreamLimits.MinStreamArnLength, StreamLimits.MaxStreamArnLength)
            .Required("shardId", request.ShardId)
            .Length("shardId", request.ShardId, StreamLimits.MinShardIdLength, StreamLimits.MaxShardIdLength)
            .Required("shardIteratorType", request.ShardIteratorType)
            .OneOf("shardIteratorType", request.ShardIteratorType, Types)
            .Length("sequenceNumber", request.SequenceNumber, SequenceNumber.MinLength, SequenceNumber.MaxLength)
            .ThrowIfInvalid();
        var needsNumber = request.ShardIteratorType is "AT_SEQUENCE_NUMBER" or "AFTER_SEQUENCE_NUMBER";
        if (needsNumber && request.SequenceNumber is null)
            throw DynamoDbErrors.InvalidParameter($"SequenceNumber must be specified when ShardIteratorType is {request.ShardIteratorType}");
        if (!needsNumber && request.SequenceNumber is not null)
            throw DynamoDbErrors.InvalidParameter($"SequenceNumber must not be specified when ShardIteratorType is {request.ShardIteratorType}");
    }
}
