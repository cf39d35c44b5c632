using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class ListKeys(KeyStore keys) : IOperation<ListKeysRequest, ListKeysResponse>
{
    public IEnumerable<Permission> Permissions(ListKeysRequest request, Caller caller) => [new Permission("kms:ListKeys", "*")];

    public ListKeysResponse Invoke(ListKeysRequest request, Caller caller)
    {
        var (page, next) = Page.Of(keys.Keys(caller.Arn("kms", "key/")), request.Marker, request.Limit);
        return new ListKeysResponse([.. page.Select(key => new KeyListEntry(key.Id, key.Arn))], next, next is not null);
    }
}
