namespace Acinaces.Emulator.Pipeline;

/// <summary>As <see cref="IOperation{TRequest,TResponse}"/>, for the few operations that wait: long polls and invocations.</summary>
internal interface IAsyncOperation<in TRequest, TResponse>
{
    /// <inheritdoc cref="IOperation{TRequest,TResponse}.Permissions"/>
    IEnumerable<Permission> Permissions(TRequest request, Caller caller);

    /// <exception cref="AwsErrorException">Any error the service answers with.</exception>
    ValueTask<TResponse> InvokeAsync(TRequest request, Caller caller, CancellationToken cancellationToken);
}
