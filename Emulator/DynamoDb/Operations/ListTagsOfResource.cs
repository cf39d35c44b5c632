using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Names the tags of a table.</summary>
internal sealed class ListTagsOfResource(TableCatalog tables) : IOperation<ListTagsOfResourceRequest, ListTagsOfResourceResponse>
{
    public IEnumerable<Permission> Permissions(ListTagsOfResourceRequest request, Caller caller) =>
        [new Permission("dynamodb:ListTagsOfResource", request.ResourceArn ?? "*")];

    public ListTagsOfResourceResponse Invoke(ListTagsOfResourceRequest request, Caller caller)
    {
        var table = tables.RequireTagged(ResourceArns.RequireTagged(request.ResourceArn, caller), changes: false);
        return new ListTagsOfResourceResponse([.. table.Definition.Tags.Select(tag => new Tag(tag.Key, tag.Value))]);
    }
}
