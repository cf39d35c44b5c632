using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam;

/// <summary>The authorisation of <c>--no-iam</c>: nothing is denied.</summary>
internal sealed class AllowAll : IAuthorizer
{
    public void Require(Caller caller, Permission permission, string? resourcePolicy = null)
    {
    }

    public bool Allows(DeliverySender sender, Permission permission, string? resourcePolicy) => true;
}
