using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Takes tags off a table.</summary>
internal sealed class UntagResource(TableCatalog tables) : IOperation<UntagResourceRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(UntagResourceRequest request, Caller caller) =>
        [new Permission("dynamodb:UntagResource", request.ResourceArn ?? "*")];

    public EmptyResponse Invoke(UntagResourceRequest request, Caller caller)
    {
        new RequestValidator().Required("tagKeys", request.TagKeys).ThrowIfInvalid();
        var address = ResourceArns.RequireTagged(request.ResourceArn, caller);
        if (request.TagKeys is not { Count: > 0 } keys)
            throw DynamoDbErrors.Validation("Atleast one Tag Key needs to be provided as Input.");
        tables.Update(tables.RequireTagged(address, changes: true), table => table with
        {
            Tags = table.Tags.Where(tag => !keys.Contains(tag.Key)).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal),
        });
        return new EmptyResponse();
    }
}
