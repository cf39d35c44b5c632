using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class ListResourceTags(KeyDirectory directory) : IOperation<ListResourceTagsRequest, ListResourceTagsResponse>
{
    public IEnumerable<Permission> Permissions(ListResourceTagsRequest request, Caller caller) => directory.Permission("kms:ListResourceTags", request.KeyId, caller);

    public ListResourceTagsResponse Invoke(ListResourceTagsRequest request, Caller caller)
    {
        IReadOnlyList<Tag> tags = [.. directory.Require(request.KeyId, caller).Tags.Select(tag => new Tag(tag.Key, tag.Value))];
        var (page, next) = Page.Of(tags, request.Marker, request.Limit ?? KmsLimits.MaxTags);
        return new ListResourceTagsResponse(page, next, next is not null);
    }
}
