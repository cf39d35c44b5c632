namespace Acinaces.Emulator.Pipeline;

/// <summary>Who makes a call and where it lands. One value per request, handed to every operation.</summary>
/// <param name="AccountId">Twelve digits; the account whose resources are addressed.</param>
/// <param name="Region">The region of the request's credential scope, such as <c>eu-central-1</c>.</param>
/// <param name="PrincipalArn">ARN of the user, role session or service that signed the request.</param>
/// <param name="RequestId">The id that goes out as <c>x-amzn-requestid</c>.</param>
/// <param name="SourceIp">Address the request came from; absent for calls between services and in-process ones.</param>
internal sealed record Caller(string AccountId, string Region, string PrincipalArn, string RequestId, string? SourceIp = null)
{
    /// <summary>The identity may do all without evaluation: the account's root and the <c>test</c> credentials.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>A policy document that narrows the role session. Absent for most.</summary>
    public string? SessionPolicy { get; init; }

    /// <summary>Value of X-Amzn-Trace-Id for hops this call causes (see <see cref="Delivery.DeliveryRequest.TraceHeader"/>). Absent when the call is in no trace.</summary>
    public string? TraceHeader { get; init; }

    /// <summary>Builds the ARN of a resource of this account and region.</summary>
    public string Arn(string service, string resource) => $"arn:aws:{service}:{Region}:{AccountId}:{resource}";
}
