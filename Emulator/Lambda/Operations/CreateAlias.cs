using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class CreateAlias(LambdaState state, IdSource ids) : IOperation<AliasRequest, AliasConfiguration>
{
    public IEnumerable<Permission> Permissions(AliasRequest request, Caller caller) => [new("lambda:CreateAlias", FunctionName.Parse(request.FunctionName, caller).Arn)];

    public AliasConfiguration Invoke(AliasRequest request, Caller caller)
    {
        if (request.RoutingConfig is not null) throw LambdaErrors.Unsupported("RoutingConfig");
        var name = FunctionName.Parse(request.FunctionName, caller);
        var alias = new FunctionAlias(RequireName(request.Name), request.FunctionVersion ?? "", request.Description ?? "", ids.Uuid());
        state.Change(name, function =>
        {
            if (function.Resolve(alias.Version) is null) throw LambdaErrors.FunctionNotFound($"{name.Arn}:{alias.Version}");
            if (function.Aliases.ContainsKey(alias.Name)) throw LambdaErrors.Conflict($"Alias already exists: {name.Arn}:{alias.Name}");
            return function with { Aliases = new Dictionary<string, FunctionAlias>(function.Aliases) { [alias.Name] = alias } };
        });
        return AliasConfiguration.Of(name.Arn, alias);
    }

    private static string RequireName(string? name)
    {
        var isName = name is { Length: > 0 and <= 128 } && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') && !name.All(char.IsAsciiDigit);
        return isName ? name! : throw LambdaErrors.Constraint(name ?? "null", "name", "Member must satisfy regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9-_]+)");
    }
}
