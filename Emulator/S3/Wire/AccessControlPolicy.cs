using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>Who may do what. Since lists are switched off, always the owner everything.</summary>
internal sealed record AccessControlPolicy
{
    public Owner? Owner { get; set; }

    public AccessControlList? AccessControlList { get; set; }
}
