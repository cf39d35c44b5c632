using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class ListTags(LambdaState state) : IOperation<TagResourceRequest, ListTagsResponse>
{
    public IEnumerable<Permission> Permissions(TagResourceRequest request, Caller caller) => [new("lambda:ListTags", request.Resource ?? "*")];

    public ListTagsResponse Invoke(TagResourceRequest request, Caller caller) => new(state.Require(FunctionName.Parse(request.Resource, caller)).Tags);
}
