using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class GetAlias(LambdaState state) : IOperation<AliasRequest, AliasConfiguration>
{
    public IEnumerable<Permission> Permissions(AliasRequest request, Caller caller) => [new("lambda:GetAlias", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public AliasConfiguration Invoke(AliasRequest request, Caller caller)
    {
        var name = FunctionName.Parse(request.FunctionName, caller);
        return state.Require(name).Aliases.TryGetValue(request.Name ?? "", out var alias)
            ? AliasConfiguration.Of(name.Arn, alias)
            : throw LambdaErrors.NotFound($"Cannot find alias arn: {name.Arn}:{request.Name}");
    }
}
