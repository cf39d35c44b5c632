using Acinaces.Emulator.DynamoDb.Streams.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Streams.Operations;

/// <summary>Reads changes in their order: up to a thousand, and a mebibyte, at a time.</summary>
internal sealed class GetRecords(StreamCatalog streams, TimeProvider clock) : IOperation<GetRecordsRequest, GetRecordsResponse>
{
    private const int MaxIteratorLength = 2048;

    public IEnumerable<Permission> Permissions(GetRecordsRequest request, Caller caller) =>
        [new Permission("dynamodb:GetRecords", ShardIterator.StreamOf(request.ShardIterator) ?? "*")];

    public GetRecordsResponse Invoke(GetRecordsRequest request, Caller caller)
    {
        new RequestValidator()
            .Required("shardIterator", request.ShardIterator)
            .Length("shardIterator", request.ShardIterator, 1, MaxIteratorLength)
            .Range("limit", request.Limit, 1)
            .ThrowIfInvalid();
        if (request.Limit > StreamLimits.MaxRecordsPerPage)
            throw DynamoDbErrors.InvalidParameter($"Limit should be less than or equal to {StreamLimits.MaxRecordsPerPage}");
        var place = ShardIterator.Parse(request.ShardIterator ?? "");
        var now = clock.GetUtcNow();
        if (now - place.CreatedAt > StreamLimits.IteratorLifetime)
            throw StreamErrors.IteratorExpired();
        var stream = streams.Require(place.StreamArn);
        var shard = stream.Shards(now).FirstOrDefault(shard => shard.Start == place.ShardStart) ?? throw StreamErrors.Trimmed();
        var page = stream.Read(shard, place.Position, request.Limit ?? StreamLimits.MaxRecordsPerPage, now);
        return new GetRecordsResponse(
            [.. page.Records.Select(record => StreamEvents.Of(stream, record))],
            page.Next is { } next ? (place with { Position = next, CreatedAt = now }).ToString() : null);
    }
}
