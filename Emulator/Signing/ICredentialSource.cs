namespace Acinaces.Emulator.Signing;

/// <summary>Knows access keys. The emulator's is IAM; a test's is a list.</summary>
internal interface ICredentialSource
{
    /// <summary>Changes whenever a key is added, removed or switched off, so that derived keys are not kept too long.</summary>
    int Version { get; }

    /// <summary>The credential of an access key. Absent when it is unknown, inactive, or its session token is not the one it was issued with.</summary>
    Credential? Find(string accessKeyId, string? sessionToken);
}
