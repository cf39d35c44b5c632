using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway;

/// <summary>API Gateway's rights are HTTP methods on paths: <c>apigateway:GET</c> on <c>arn:aws:apigateway:REGION::/restapis/ID</c>.</summary>
internal static class GatewayArn
{
    public static Permission Permission(string verb, Caller caller, string path) => new($"apigateway:{verb}", $"arn:aws:apigateway:{caller.Region}::{path}");

    /// <summary>Seconds since 1970, as the service writes times.</summary>
    public static double Seconds(TimeProvider clock) => clock.GetUtcNow().ToUnixTimeSeconds();
}
