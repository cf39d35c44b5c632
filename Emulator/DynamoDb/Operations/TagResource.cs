using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Adds tags to a table, or changes their values.</summary>
internal sealed class TagResource(TableCatalog tables) : IOperation<TagResourceRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(TagResourceRequest request, Caller caller) =>
        [new Permission("dynamodb:TagResource", request.ResourceArn ?? "*")];

    public EmptyResponse Invoke(TagResourceRequest request, Caller caller)
    {
        new RequestValidator().Required("tags", request.Tags).ThrowIfInvalid();
        var address = ResourceArns.RequireTagged(request.ResourceArn, caller);
        if (request.Tags is not { Count: > 0 } given)
            throw DynamoDbErrors.Validation("Atleast one Tag needs to be provided as Input.");
        var tags = TagRules.Require(given);
        tables.Update(tables.RequireTagged(address, changes: true), table =>
        {
            var all = new Dictionary<string, string>(table.Tags, StringComparer.Ordinal);
            foreach (var (key, value) in tags)
                all[key] = value;
            TagRules.RequireCount(all.Count);
            return table with { Tags = all };
        });
        return new EmptyResponse();
    }
}
