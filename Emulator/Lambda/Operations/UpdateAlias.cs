using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Lambda.Operations;

/// <summary>Points an alias at another version.</summary>
internal sealed class UpdateAlias(LambdaState state, IdSource ids) : IOperation<AliasRequest, AliasConfiguration>
{
    public IEnumerable<Permission> Permissions(AliasRequest request, Caller caller) => [new("lambda:UpdateAlias", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public AliasConfiguration Invoke(AliasRequest request, Caller caller)
    {
        if (request.RoutingConfig is not null) throw LambdaErrors.Unsupported("RoutingConfig");
        var name = FunctionName.Parse(request.FunctionName, caller);
        var changed = state.Change(name, function =>
        {
            if (!function.Aliases.TryGetValue(request.Name ?? "", out var alias)) throw LambdaErrors.NotFound($"Cannot find alias arn: {name.Arn}:{request.Name}");
            if (request.RevisionId is { } revision && revision != alias.RevisionId) throw LambdaErrors.RevisionMismatch();
            var version = request.FunctionVersion ?? alias.Version;
            if (function.Resolve(version) is null) throw LambdaErrors.FunctionNotFound($"{name.Arn}:{version}");
            var moved = alias with { Version = version, Description = request.Description ?? alias.Description, RevisionId = ids.Uuid() };
            return function with { Aliases = new Dictionary<string, FunctionAlias>(function.Aliases) { [alias.Name] = moved } };
        });
        return AliasConfiguration.Of(name.Arn, changed.Aliases[request.Name ?? ""]);
    }
}
