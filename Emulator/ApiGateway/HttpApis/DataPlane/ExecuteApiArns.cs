using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Names of calls, as policies have them.</summary>
internal sealed class ExecuteApiArns(EmulatorOptions options)
{
    public string AccountId => options.AccountId;

    /// <summary><c>arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/METHOD/path</c>, with the path called.</summary>
    public string RouteArn(HttpCall call) => $"{StageArn(call)}/{call.Request.Method}/{call.Match.Path.TrimStart('/')}";

    /// <summary>What a function's resource policy is checked with: the route's path, not the one called.</summary>
    public string SourceArn(HttpCall call)
    {
        var space = call.Route.RouteKey.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? $"{StageArn(call)}/{RouteKey.Default}" : $"{StageArn(call)}/{call.Request.Method}{call.Route.RouteKey[(space + 1)..]}";
    }

    public string AuthorizerArn(HttpCall call, Authorizer authorizer) => $"arn:aws:execute-api:{options.Region}:{options.AccountId}:{call.Stage.ApiId}/authorizers/{authorizer.AuthorizerId}";

    private string StageArn(HttpCall call) => $"arn:aws:execute-api:{options.Region}:{options.AccountId}:{call.Stage.ApiId}/{call.Stage.Stage.StageName}";
}
