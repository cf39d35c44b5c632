using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed record ListResourceTagsRequest
{
    public required string KeyId { get; init; }

    /// <summary>1 to 50; default 50.</summary>
    public int? Limit { get; init; }

    public string? Marker { get; init; }
}

internal sealed record ListResourceTagsResponse(IReadOnlyList<Tag> Tags, string? NextMarker, bool Truncated);

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
