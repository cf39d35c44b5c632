using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class ListAliases(KeyStore keys, KeyDirectory directory) : IOperation<ListAliasesRequest, ListAliasesResponse>
{
    public IEnumerable<Permission> Permissions(ListAliasesRequest request, Caller caller) => [new Permission("kms:ListAliases", "*")];

    public ListAliasesResponse Invoke(ListAliasesRequest request, Caller caller)
    {
        var keyArn = request.KeyId is { } id ? directory.Require(id, caller).Arn : null;
        IReadOnlyList<KeyAlias> found = [.. keys.Aliases(caller.Arn("kms", "alias/")).Where(alias => keyArn is null || alias.TargetKeyArn == keyArn)];
        var (page, next) = Page.Of(found, request.Marker, request.Limit);
        return new ListAliasesResponse([.. page.Select(Entry)], next, next is not null);
    }

    private static AliasListEntry Entry(KeyAlias alias) =>
        new(alias.Name, alias.Arn, alias.TargetKeyArn[(alias.TargetKeyArn.LastIndexOf('/') + 1)..], alias.CreatedAt, alias.UpdatedAt);
}
