namespace Acinaces.Handlers.Api;

/// <summary>Ends the handling of a request with an error answer. Written in one place, the dispatcher.</summary>
public sealed class ApiProblemException(ApiProblem problem) : Exception(problem.Message)
{
    public ApiProblem Problem { get; } = problem;
}
