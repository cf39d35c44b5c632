using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam;

/// <summary>Decides what a caller may do. Two kinds exist: the policy evaluation, and the one of <c>--no-iam</c> that allows all.</summary>
internal interface IAuthorizer
{
    /// <exception cref="AwsErrorException">AccessDeniedException with AWS's text, naming principal, action and resource.</exception>
    /// <param name="resourcePolicy">The resource's own policy document (JSON), where its service keeps one.</param>
    void Require(Caller caller, Permission permission, string? resourcePolicy = null);

    /// <summary>Whether a hop between services is allowed: by the sender's role, or by the target's resource policy.</summary>
    bool Allows(DeliverySender sender, Permission permission, string? resourcePolicy);
}
