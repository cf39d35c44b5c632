using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Pipeline;

/// <summary>One call of one operation, on its way from the request to the answer.</summary>
internal readonly record struct OperationCall(WireRequest Request, WireResponse Response, ProtocolCodec Codec, Caller Caller, IAuthorizer Authorizer)
{
    /// <exception cref="AwsErrorException">The caller lacks one of the rights.</exception>
    public void Authorize(IEnumerable<Permission> permissions)
    {
        foreach (var permission in permissions) Authorizer.Require(Caller, permission, permission.ResourcePolicy);
    }
}
