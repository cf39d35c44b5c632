using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Streams.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Streams.Operations;

/// <summary>Names the streams of the caller's account and region, or of one table.</summary>
internal sealed class ListStreams(StreamCatalog streams) : IOperation<ListStreamsRequest, ListStreamsResponse>
{
    public IEnumerable<Permission> Permissions(ListStreamsRequest request, Caller caller) => [new Permission("dynamodb:ListStreams", "*")];

    public ListStreamsResponse Invoke(ListStreamsRequest request, Caller caller)
    {
        var validator = new RequestValidator()
            .Range("limit", request.Limit, 1, StreamLimits.MaxStreamsPerPage)
            .Length("exclusiveStartStreamArn", request.ExclusiveStartStreamArn, StreamLimits.MinStreamArnLength, StreamLimits.MaxStreamArnLength);
        if (request.TableName is not null)
            validator.TableName(request.TableName);
        validator.ThrowIfInvalid();
        var limit = request.Limit ?? StreamLimits.MaxStreamsPerPage;
        var scope = caller.Arn("dynamodb", "table/");
        var table = request.TableName is null ? null : TableAddress.Of(request.TableName, caller).Arn;
        var rest = streams.All
            .Where(stream => table is null ? stream.TableArn.StartsWith(scope, StringComparison.Ordinal) : stream.TableArn == table)
            .SkipWhile(stream => request.ExclusiveStartStreamArn is { } start && string.CompareOrdinal(stream.Arn, start) <= 0)
            .Take(limit + 1)
            .Select(stream => new StreamName(stream.Arn, stream.TableName, stream.Definition.Label))
            .ToList();
        return rest.Count > limit ? new ListStreamsResponse(rest[..limit], rest[limit - 1].StreamArn) : new ListStreamsResponse(rest, null);
    }
}
