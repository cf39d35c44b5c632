using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Storage;

/// <summary>Finds what an ARN names: an API, a stage of one, or a domain.</summary>
internal sealed class TaggedResources(HttpApiState state)
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <exception cref="AwsErrorException">NotFoundException, or BadRequestException: no resource that has tags.</exception>
    public IReadOnlyDictionary<string, string> TagsOf(string? arn, Caller caller) => Parts(arn) switch
    {
        ["apis", var id] => state.Require(id, caller).Definition.Api.Tags,
        ["apis", var id, "stages", var name] => state.Require(id, caller).RequireStage(name).Tags,
        ["domainnames", var name] => state.RequireDomain(name).Domain.Tags,
        _ => throw Invalid(arn),
    } ?? None;

    /// <exception cref="AwsErrorException">As for <see cref="TagsOf"/>.</exception>
    public void Change(string? arn, Caller caller, Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>> change)
    {
        switch (Parts(arn))
        {
            case ["apis", var id]:
                state.Change(id, caller, entry => entry with { Definition = entry.Definition with { Api = entry.Definition.Api with { Tags = change(entry.Definition.Api.Tags ?? None) } } });
                break;
            case ["apis", var id, "stages", var name]:
                state.Change(id, caller, entry =>
                {
                    var stage = entry.RequireStage(name);
                    return entry.With(stage with { Tags = change(stage.Tags ?? None) });
                });
                break;
            case ["domainnames", var name]:
                state.ChangeDomain(name, domain => domain with { Domain = domain.Domain with { Tags = change(domain.Domain.Tags ?? None) } });
                break;
            default:
                throw Invalid(arn);
        }
    }

    // arn:aws:apigateway:REGION::/apis/ID
    private static string[] Parts(string? arn) =>
        arn?.Split(':', 6) is [_, _, "apigateway", _, _, var path] ? path.Split('/', StringSplitOptions.RemoveEmptyEntries) : throw Invalid(arn);

    private static AwsErrorException Invalid(string? arn) => ApiGatewayErrors.BadRequest($"Invalid resource ARN specified: {arn}");
}
