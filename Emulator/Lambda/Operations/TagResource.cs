using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class TagResource(LambdaState state) : IOperation<TagResourceRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(TagResourceRequest request, Caller caller) => [new("lambda:TagResource", request.Resource ?? "*")];

    public NoMembers Invoke(TagResourceRequest request, Caller caller)
    {
        state.Change(FunctionName.Parse(request.Resource, caller), function =>
        {
            var tags = new Dictionary<string, string>(function.Tags);
            foreach (var (key, value) in request.Tags ?? new Dictionary<string, string>()) tags[key] = value;
            return tags.Count <= 50 ? function with { Tags = tags } : throw LambdaErrors.Invalid("Number of tags exceeds resource tag limit.");
        });
        return NoMembers.Instance;
    }
}
