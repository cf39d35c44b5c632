namespace Acinaces.Infra.Diff;

/// <summary>What a change does, from harmless to grave.</summary>
public enum ChangeKind
{
    Create,

    Update,

    /// <summary>Somebody may do or reach what they could not before.</summary>
    PermissionWidening,

    /// <summary>Something that kept data or the stack safe is taken away.</summary>
    ProtectionRemoved,

    /// <summary>CloudFormation builds a new one and drops the old one.</summary>
    Replacement,

    Deletion,

    /// <summary>Data goes with it.</summary>
    DataLoss,
}
