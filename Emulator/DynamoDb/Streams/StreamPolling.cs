using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>Reads streams on behalf of functions.</summary>
internal sealed class StreamPolling(StreamCatalog streams, EmulatorContext context) : IStreamSource
{
    public string ArnService => "dynamodb";

    public long? PositionOf(string streamArn, bool latest) => streams.Find(streamArn) is not { } stream
        ? null
        : latest ? stream.Latest(Whole(stream)) : stream.Oldest(Whole(stream), context.Clock.GetUtcNow());

    public async ValueTask<StreamedPage?> ReadAsync(string streamArn, DeliverySender reader, long position, int maxRecords)
    {
        if (streams.Find(streamArn) is not { } stream)
            return null;
        var (records, next, shardId) = stream.ReadOn(position, maxRecords, context.Clock.GetUtcNow());
        // Who finds nothing has learned nothing: a right that is asked for four times a second would fill the log of decisions.
        if (records.Count == 0)
            return new StreamedPage([], shardId, next);
        if (!context.Authorizer.Allows(reader, new Permission("dynamodb:GetRecords", streamArn), null))
            return null;
        // A function must not see a change that could still be lost.
        await context.Journal.CommitAsync();
        return new StreamedPage([.. records.Select(record => Shape(stream, record))], shardId, next);
    }

    // Mappings follow a stream over all its shards: each change has one place in the stream, whichever shard it lies in.
    private static StreamShard Whole(TableStream stream) => new("", null, 1, null, stream.Definition.CreatedAt);

    private static StreamedRecord Shape(TableStream stream, StreamRecord record)
    {
        var json = JsonSerializer.SerializeToNode(StreamEvents.Of(stream, record), DynamoDbStreamsJson.Default.StreamEventRecord)?.AsObject()
            ?? throw new InvalidOperationException("A record is an object.");
        json["eventSourceARN"] = stream.Arn;
        // Events spell the members of the identity otherwise than the streams' own API does.
        if (record.Event == StreamEvent.Expire)
            json["userIdentity"] = new JsonObject { ["principalId"] = Wire.StreamIdentity.Service.PrincipalId, ["type"] = Wire.StreamIdentity.Service.Type };
        return new StreamedRecord(record.Sequence, SequenceNumber.Format(record.Sequence), record.Time, HashOf(record.Keys), JsonSerializer.SerializeToUtf8Bytes(json, DynamoDbStreamsJson.Default.JsonObject));
    }

    private static int HashOf(Item keys)
    {
        var hash = new HashCode();
        hash.AddBytes(keys.Json);
        return hash.ToHashCode();
    }
}
