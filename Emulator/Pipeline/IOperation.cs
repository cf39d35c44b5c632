namespace Acinaces.Emulator.Pipeline;

/// <summary>
/// One AWS operation: what it needs and what it does. It sees no HTTP, no header and no wire format.
/// Writes are applied to memory and appended to the journal before it returns; the pipeline waits for the journal
/// to be committed before the caller gets the answer.
/// </summary>
internal interface IOperation<in TRequest, TResponse>
{
    /// <summary>The rights the caller needs for this request; all of them. Evaluated before <see cref="Invoke"/>.</summary>
    IEnumerable<Permission> Permissions(TRequest request, Caller caller);

    /// <exception cref="AwsErrorException">Any error the service answers with.</exception>
    TResponse Invoke(TRequest request, Caller caller);
}
